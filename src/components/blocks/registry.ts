import type { BlockName } from '../../model/blocks.ts';
import Aviso from './Aviso.astro';
import Calculado from './Calculado.astro';
import Cifra from './Cifra.astro';
import Cita from './Cita.astro';
import Detalles from './Detalles.astro';
import Documento from './Documento.astro';
import Figura from './Figura.astro';
import Indicador from './Indicador.astro';
import Pasos from './Pasos.astro';
import Tabla from './Tabla.astro';
import Video from './Video.astro';

/** The component of every block of the model; a block without one does not compile. */
export const blockComponents = {
  Aviso,
  Calculado,
  Cifra,
  Cita,
  Detalles,
  Documento,
  Figura,
  Indicador,
  Pasos,
  Tabla,
  Video,
} satisfies Record<BlockName, unknown>;
